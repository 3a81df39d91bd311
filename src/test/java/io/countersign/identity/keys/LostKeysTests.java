package io.countersign.identity.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.PersonId;
import io.countersign.base.Refused;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Passkeys of somebody who was let back in through the mailbox. */
@DatabaseTest
@Import(TestKeys.class)
class LostKeysTests {

    private final LostKeys lost;
    private final Passkeys passkeys;
    private final PersonId mira;
    private final PersonId ana;
    private final SoftDevice phone;

    LostKeysTests(LostKeys lost, Passkeys passkeys, TestKeys phones, TestWorld.Builder worlds) {
        this.lost = lost;
        this.passkeys = passkeys;
        World world = worlds.world();
        this.mira = world.miraOwner().person();
        this.ana = world.va().person();
        this.phone = phones.phoneOf(mira);
        phones.phoneOf(ana);
    }

    @Test
    void proveNothingAnyMoreAndThoseOfOthersStay() {
        assertThat(lost.has(mira)).isTrue();
        lost.takeAway(mira);
        assertThat(lost.has(mira)).isFalse();
        assertThat(lost.has(ana)).isTrue();
        String challenge = passkeys.ask(KeyPurpose.STEP_UP, mira);
        assertThatThrownBy(() -> passkeys.prove(mira, phone.answer(challenge), KeyPurpose.STEP_UP, challenge))
                .isInstanceOf(Refused.class);
    }
}
