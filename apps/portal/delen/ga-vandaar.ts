import { useNavigate } from 'react-router';

/** Gaat na een daad verder, maar alleen wie nog is waar hij de daad deed: wie intussen iets anders opende, blijft daar. */
export function useGaVandaar(): () => (naar: string) => void {
  const ga = useNavigate();
  return () => {
    const van = window.location.pathname;
    return (naar) => {
      if (window.location.pathname === van) void ga(naar);
    };
  };
}
