export function titleFault(title: string): string | null;
