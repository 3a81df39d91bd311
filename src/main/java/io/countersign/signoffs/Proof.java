package io.countersign.signoffs;

import io.countersign.identity.keys.Assertion;

/** How the person at the page proves to be who the page was made for. */
public sealed interface Proof {

    /** Nothing beyond the way in: enough for a session to send back or to change words, never to sign. */
    record WayIn() implements Proof {}

    /** A passkey's answer, given over exactly what is signed. */
    record PasskeyProof(Assertion answer) implements Proof {}

    /** The password, typed afresh. */
    record PasswordProof(String password) implements Proof {

        @Override
        public String toString() {
            return "PasswordProof(***)";
        }
    }
}
