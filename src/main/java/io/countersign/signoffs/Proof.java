package io.countersign.signoffs;

/** How the person at the page proves to be who the page was made for; more kinds will come. */
public sealed interface Proof {

    /** Nothing beyond the way in: enough for a session to send back or to change words, never to sign. */
    record WayIn() implements Proof {}

    /** The password, typed afresh. */
    record PasswordProof(String password) implements Proof {

        @Override
        public String toString() {
            return "PasswordProof(***)";
        }
    }
}
