package io.countersign.signoffs;

import io.countersign.base.PersonId;

/** Says whether somebody is who they claim to be, asked anew for each signature; guesses are counted and slowed. */
public interface FreshProof {

    boolean proves(PersonId person, String password);
}
