import { Button, Result } from 'antd';
import i18next from 'i18next';
import { Component } from 'react';
import type { ReactNode } from 'react';

/** Shown instead of a blank page when drawing it fails; the work is in the browser's storage. React offers this as a class only. */
export class Failure extends Component<{ readonly children: ReactNode }, { readonly message: string | null }> {
  override state = { message: null };

  static getDerivedStateFromError(cause: unknown) {
    return { message: cause instanceof Error ? cause.message : String(cause) };
  }

  override render() {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return (
      <Result
        status="error"
        title={i18next.t('errors.title')}
        subTitle={`${i18next.t('errors.hint')} (${message as string})`}
        extra={<Button onClick={() => location.reload()}>{i18next.t('errors.reload')}</Button>}
      />
    );
  }
}
