package io.countersign.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordLookTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password: Tulip2024!",
                "password is tulip",
                "The password = seagull",
                "pw Tulip2024",
                "PW: tulip",
                "pwd:harbour",
                "Passcode 471193",
                "PIN: 4711",
                "login: mira / harbour99!",
                "Login is mira",
                "log-in: mira@harbour.example",
                "passphrase → correct horse battery staple",
                "Passwort: Möwe",
                "Das Kennwort lautet Leuchtturm",
                "mot de passe : goéland",
                "mdp: goeland",
                "Contraseña: gaviota",
                "la clave es gaviota",
                "Senha: gaivota",
                "palavra-passe: gaivota",
                "wachtwoord: meeuw",
                "Hasło: mewa",
                "heslo: racek",
                "jelszó: sirály",
                "şifre: martı",
                "Пароль: чайка",
                "lösenord: måsen",
                "salasana: lokki",
                "mira:Tulip2024",
                "mira@harbour.example:Tulip2024!",
                "harbourcoach/Tulip$2024",
                "It is Tulip2024! as before",
                "Tr0ub4dor3x",
                "use hunter2$ab on the phone",
                "token AAAAAAAAAAAAAAAAAAAAAMLheAAAAAAA0%2BuSeid",
                "EAAGm0PX4ZCpsBAO3kLq9ZBv7Qx2",
                "backup seed JBSWY3DPEHPK3PXP2ABC",
                "9f86d081884c7d659a2feaa0c55ad015",
                "xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOcHrzqqgy"
            })
    void refusesWhatLooksLikeAPassword(String note) {
        assertThat(PasswordLook.isIn(note)).as(note).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ana is delegate since the summer.",
                "No password was handed over.",
                "The password stays with Mira.",
                "Password: none, it goes by delegate",
                "Password is Mira's alone.",
                "password reset by Mira on Monday",
                "Das Passwort bleibt bei Mira.",
                "Login through the business portfolio only",
                "Two-factor login is on her phone",
                "Reads the inbox Mon-Fri 9:00-12:30.",
                "from 10:30 to 12:00, then 14:00/15:00",
                "See https://help.x.com/en/managing-your-account/how-to-use-the-delegate-feature?id=Ab12Cd34Ef56Gh78",
                "linkedin.com/company/crumbandco2024/admin",
                "Ask ana.beltran2024@agency.example first",
                "@crumbandco2024 and @harbour_coach_99",
                "#HarbourCoaching2026 #spring25",
                "For the iPhone15Pro and the MacBookPro2024",
                "Q1/Q2-2026, COVID-19, B2B-2026, R&D-2026-Q1",
                "Google-Workspace-2026-Partner",
                "Invited 24/11/2026; ends 2027-01-31.",
                "posts/week: 3, stories/day: 2",
                "Admin for Facebook/Instagram, content only",
                "Pin three posts a week, login 24/7",
                "HarbourCoaching2026Retreat is the event",
                "Room 4711, call +44 20 7946 0958",
                "Order 123e4567-e89b-12d3-a456-426614174000",
                "She said: yes!",
                "Kept in the business manager (see the note of 3 May)."
            })
    void letsOrdinaryWordsPass(String note) {
        assertThat(PasswordLook.isIn(note)).as(note).isFalse();
    }
}
