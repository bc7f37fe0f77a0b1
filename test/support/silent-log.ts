import type { Log } from '../../shared/ports/log.ts';

export interface LogLine {
  level: keyof Log;
  message: string;
  fields: Readonly<Record<string, unknown>>;
}

/** A log that keeps its lines to itself. */
export class SilentLog implements Log {
  readonly lines: LogLine[] = [];
  debug = (message: string, fields: Readonly<Record<string, unknown>> = {}) =>
    void this.lines.push({ level: 'debug', message, fields });
  info = (message: string, fields: Readonly<Record<string, unknown>> = {}) =>
    void this.lines.push({ level: 'info', message, fields });
  warn = (message: string, fields: Readonly<Record<string, unknown>> = {}) =>
    void this.lines.push({ level: 'warn', message, fields });
  error = (message: string, fields: Readonly<Record<string, unknown>> = {}) =>
    void this.lines.push({ level: 'error', message, fields });
}
