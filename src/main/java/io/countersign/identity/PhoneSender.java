package io.countersign.identity;

/** Carries a short text to a phone; an installation without one has the other ways. */
public interface PhoneSender {

    void send(String number, String text);
}
