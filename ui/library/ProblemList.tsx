import { Alert } from 'antd';
import { formatProblems } from '../../scenarios/index.ts';
import type { Problem } from '../../scenarios/index.ts';
import { useApp } from '../app/store.tsx';

interface ProblemListProps {
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly onClose?: () => void;
}

const MOST_SHOWN = 50;

/** Everything wrong with a scenario, one sentence each. */
export function ProblemList({ title, problems, onClose }: ProblemListProps) {
  const language = useApp((state) => state.language);
  const sentences = formatProblems(problems.slice(0, MOST_SHOWN), language);
  const description = (
    <ul className="problems">
      {sentences.map((sentence, i) => (
        <li key={i}>{sentence}</li>
      ))}
      {problems.length > MOST_SHOWN && <li>…</li>}
    </ul>
  );
  return (
    <Alert
      type="error"
      role="alert"
      title={title}
      description={description}
      {...(onClose && { closable: { onClose } })}
    />
  );
}
