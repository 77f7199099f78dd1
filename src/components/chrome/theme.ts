/** Light or dark: follows the system until the reader chooses, and follows it again when they choose what it says. */
export type Theme = 'light' | 'dark';

export const storageKey = 'speaking-stick:theme';

/** What one press of the button leaves behind; `undefined` means "as the system". */
export function press(shown: Theme, system: Theme): Theme | undefined {
  const wanted = shown === 'dark' ? 'light' : 'dark';
  return wanted === system ? undefined : wanted;
}

/** Runs in the head, before anything is painted. Kept as text, so that a content security policy can carry its hash. */
export const headScript = `(function(r){r.classList.replace('no-js','js');try{var t=localStorage.getItem('${storageKey}');if(t==='light'||t==='dark')r.dataset.theme=t}catch(e){}})(document.documentElement)`;
