package io.countersign.demo;

import java.time.ZoneId;
import java.util.List;

/** The people of the demonstration: who they are, where they sign in, what they come for. */
public final class DemoPeople {

    /** The password of everybody in the demonstration. */
    public static final String PASSWORD = "a calm demonstration";

    static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final ZoneId ACCRA = ZoneId.of("Africa/Accra");
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    static final DemoPerson ROSA =
            new DemoPerson("Rosa Okafor", "rosa@bluebird.example", "manager", "Bluebird Agency", CHICAGO);
    static final DemoPerson MAX =
            new DemoPerson("Max Weber", "max@bluebird.example", "manager", "Bluebird Agency", LISBON);
    static final DemoPerson ANA =
            new DemoPerson("Ana Beltran", "ana@bluebird.example", "va", "Bluebird Agency", LISBON);
    static final DemoPerson JUN =
            new DemoPerson("Jun Kobayashi", "jun@bluebird.example", "va", "Bluebird Agency", TOKYO);
    static final DemoPerson FEMI =
            new DemoPerson("Femi Adeyemi", "femi@bluebird.example", "va", "Bluebird Agency", LONDON);
    static final DemoPerson MIRA =
            new DemoPerson("Mira Holt", "mira@harbour.example", "owner", "Harbour Coaching", CHICAGO);
    static final DemoPerson CRUMB = new DemoPerson("Mira Crumb", "mira@crumb.example", "owner", "Crumb & Co.", LISBON);
    static final DemoPerson OSEI =
            new DemoPerson("Dr. Adwoa Lind-Osei", "adwoa@lindosei.example", "owner", "Lind & Osei", LONDON);
    static final DemoPerson TUNDE =
            new DemoPerson("Tunde Bello", "tunde@lindosei.example", "colleague", "Lind & Osei", LONDON);
    static final DemoPerson HARUKA =
            new DemoPerson("佐藤 遥 (Haruka Sato)", "haruka@aozora.example", "owner", "青空珈琲 Aozora Coffee", TOKYO);
    static final DemoPerson NII = new DemoPerson("Nii Armah", "nii@armah.example", "owner", "Nii Armah, weaver", ACCRA);
    static final DemoPerson BO = new DemoPerson("Bo", "bo@bo.example", "owner", "Bo", NEW_YORK);
    static final DemoPerson STRANGER =
            new DemoPerson("Sam Stranger", "sam@elsewhere.example", "elsewhere", "Elsewhere Assistants", LONDON);

    private DemoPeople() {}

    /** Somebody of the demonstration. */
    public record DemoPerson(String name, String email, String role, String house, ZoneId zone) {}

    static List<DemoPerson> all() {
        return List.of(ROSA, MAX, ANA, JUN, FEMI, MIRA, CRUMB, OSEI, TUNDE, HARUKA, NII, BO, STRANGER);
    }
}
