package io.countersign.demo;

/** What happens at one client during the demonstration's days: writes it into the diary. */
interface Tale {

    void tell(Town.Crowd crowd, Cast cast);
}
