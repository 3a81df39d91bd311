// Asks the browser for a passkey and sends what it says along with the form; without this script the password does.
const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

async function challenge(form) {
  if (form.dataset.ask) {
    const answer = await fetch(form.dataset.ask, { method: 'POST', body: new FormData(form) });
    if (!answer.ok) {
      throw new Error(answer.statusText);
    }
    form.elements.challenge.value = await answer.text();
  }
  return bytes(form.elements.challenge.value);
}

async function answer(form) {
  const key = await navigator.credentials.get({
    publicKey: {
      challenge: await challenge(form),
      rpId: form.dataset.house || location.hostname,
      userVerification: 'required',
    },
  });
  return {
    id: key.id,
    rawId: text(key.rawId),
    clientData: text(key.response.clientDataJSON),
    authenticatorData: text(key.response.authenticatorData),
    signature: text(key.response.signature),
    userHandle: text(key.response.userHandle ?? new Uint8Array()),
  };
}

async function make(form) {
  const wish = { known: '', ...form.dataset };
  const key = await navigator.credentials.create({
    publicKey: {
      challenge: await challenge(form),
      rp: { id: wish.house, name: 'Countersign' },
      user: { id: bytes(wish.user), name: wish.email, displayName: wish.person },
      pubKeyCredParams: wish.algorithms.split(' ').map((alg) => ({ type: 'public-key', alg: Number(alg) })),
      excludeCredentials: wish.known
        .split(' ')
        .filter((id) => id)
        .map((id) => ({ type: 'public-key', id: bytes(id) })),
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      attestation: 'none',
    },
  });
  return {
    id: key.id,
    rawId: text(key.rawId),
    clientData: text(key.response.clientDataJSON),
    attestation: text(key.response.attestationObject),
    transports: (key.response.getTransports?.() ?? []).join(','),
  };
}

function put(form, said) {
  for (const [name, value] of Object.entries(said)) {
    const field = form.elements.namedItem(name) ?? form.appendChild(document.createElement('input'));
    Object.assign(field, { type: 'hidden', name, value });
  }
}

async function send(form) {
  const button = form.querySelector('button');
  const said = form.querySelector('[data-said]');
  button.setAttribute('aria-busy', 'true');
  said.hidden = true;
  try {
    put(form, await (form.dataset.passkey === 'make' ? make(form) : answer(form)));
    form.submit();
  } catch {
    button.removeAttribute('aria-busy');
    said.hidden = false;
  }
}

if (window.PublicKeyCredential) {
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      send(form);
    });
  }
  for (const other of document.querySelectorAll('details[data-other]')) {
    other.open = other.dataset.other === 'open';
  }
}
