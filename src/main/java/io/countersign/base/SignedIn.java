package io.countersign.base;

/** What a signed-in principal of the house tells the screens: which person it is. */
public interface SignedIn {

    PersonId person();
}
