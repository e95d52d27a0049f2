import { Waiting } from '../../ui/states.tsx';

export function View() {
  return <Waiting text="…" />;
}
