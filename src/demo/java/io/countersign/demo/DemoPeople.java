package io.countersign.demo;

import java.util.List;

/** The people of the demonstration: who they are, where they sign in, what they come for. */
public final class DemoPeople {

    /** The password of everybody in the demonstration. */
    public static final String PASSWORD = "a calm demonstration";

    static final DemoPerson ROSA = new DemoPerson("Rosa Okafor", "rosa@bluebird.example", "manager");
    static final DemoPerson MAX = new DemoPerson("Max Weber", "max@bluebird.example", "manager");
    static final DemoPerson ANA = new DemoPerson("Ana Beltran", "ana@bluebird.example", "va");
    static final DemoPerson JUN = new DemoPerson("Jun Kobayashi", "jun@bluebird.example", "va");
    static final DemoPerson MIRA = new DemoPerson("Mira Holt", "mira@harbour.example", "owner");
    static final DemoPerson CRUMB = new DemoPerson("Mira Crumb", "mira@crumb.example", "owner");
    static final DemoPerson OSEI = new DemoPerson("Dr. Adwoa Lind-Osei", "adwoa@lindosei.example", "owner");
    static final DemoPerson STRANGER = new DemoPerson("Sam Stranger", "sam@elsewhere.example", "elsewhere");

    private DemoPeople() {}

    /** Somebody of the demonstration. */
    public record DemoPerson(String name, String email, String role) {}

    static List<DemoPerson> all() {
        return List.of(ROSA, MAX, ANA, JUN, MIRA, CRUMB, OSEI, STRANGER);
    }
}
