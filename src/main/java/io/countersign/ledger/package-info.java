/**
 * The agency's append-only, hash-chained record of acts and decisions.
 *
 * <p>An entry is one line of canonical JSON (RFC 8785), its <em>body</em>:
 *
 * <pre>
 * {"act":"task.moved","actor":{"id":"…22 characters…","kind":"person","name":"Mira"},"agency":"…","at":"2026-11-05T09:00:00.000000Z",
 *  "client":"…" or null,"facts":{"lane":"VOICE"},"seq":7,"subject":{"id":"…","type":"task"} or null,"v":1}
 * </pre>
 *
 * <p>Its hash is {@code SHA-256("ledger-v1" 00 previous-hash body)}, all bytes, the body in UTF-8; the first entry of an
 * agency follows 32 zero bytes. The actor's kind is {@code person}, {@code link} or {@code job}; a job has no id. The
 * name is the one the person had then. Entries cannot be taken back, so no personal free text goes in: facts are short
 * (lanes, handles, digests, times, names), and whatever is longer than 200 characters goes in as its SHA-256.
 *
 * <p>The sentence of an act stands in the texts as {@code ledger.act.<act>} and may name {@code {actor}}, {@code {client}}
 * and the facts that {@link io.countersign.ledger.Sentence} lists.
 */
@ApplicationModule(displayName = "Ledger", allowedDependencies = "base")
@NullMarked
package io.countersign.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
