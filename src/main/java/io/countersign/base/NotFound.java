package io.countersign.base;

/** The one answer to an id that does not exist and to an id of another agency or client: they cannot be told apart. */
public final class NotFound extends RuntimeException {

    public NotFound() {
        super("There is nothing here, or it is not yours to see.");
    }
}
