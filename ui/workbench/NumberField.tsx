import { InputNumber } from 'antd';
import type { InputNumberProps } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface NumberFieldProps extends Omit<InputNumberProps<number>, 'aria-label' | 'onChange' | 'suffix'> {
  readonly label: string;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly suffix?: string;
  readonly onChange: (value: number) => void;
}

/** What was typed and cannot be used, and the value that stood there. */
interface Refused {
  readonly typed: string;
  /** As the field reads it; NaN when it is none. */
  readonly number: number;
  readonly before: number | null;
}

/** A number to type. What cannot be taken as typed is said under it, with what can. */
export function NumberField({ label, value, min, max, suffix = '', onChange, ...rest }: NumberFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const [refused, setRefused] = useState<Refused | null>(null);
  const nearest = (number: number): number => Math.min(max, Math.max(min, number));
  // As soon as the value is another one, by a slider for instance, it is no longer about what was typed.
  const isShown = refused !== null && (value === refused.before || value === nearest(refused.number));
  const input = (typed: string) => {
    const number = read(typed);
    const isUsable = typed.trim() === '' || number === nearest(number);
    setRefused(isUsable ? null : { typed, number, before: value });
  };
  return (
    <>
      <InputNumber
        {...rest}
        size="small"
        aria-label={label}
        aria-describedby={isShown ? id : undefined}
        status={isShown ? 'error' : ''}
        value={value}
        min={min}
        max={max}
        suffix={suffix}
        onInput={input}
        onChange={(next) => next !== null && onChange(next)}
      />
      {isShown && (
        <p className="field-refused" id={id} role="alert">
          {t(Number.isNaN(refused.number) ? 'field.notANumber' : 'field.beyond', {
            name: label,
            typed: refused.typed,
            min: `${min}${suffix}`,
            max: `${max}${suffix}`,
          })}
        </p>
      )}
    </>
  );
}

/** 1,000 and 30 % are numbers, as for the field itself. */
function read(typed: string): number {
  const text = typed.replace(/[^\w.-]+/g, '');
  return text === '' ? NaN : Number(text);
}
