// What package offline writes before the worker.
declare const loaSite: { version: string; pages: string[]; files: string[]; offline: string };
