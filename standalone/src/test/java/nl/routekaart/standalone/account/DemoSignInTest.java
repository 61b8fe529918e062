package nl.routekaart.standalone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nl.routekaart.authority.Actor;
import nl.routekaart.authority.Role;
import nl.routekaart.form.NewIds;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

class DemoSignInTest {

    private final DemoSignIn signIn = new DemoSignIn();

    @Test
    void theSecretariatActsForTheMinistryThatItImported() {
        assertThat(actor("secretariaat", "demo"))
                .isEqualTo(new Actor(
                        "secretariaat",
                        Role.SECRETARIAT,
                        new PartyId(NewIds.of("secretariaat", "ezk", Subject.PARTY))));
    }

    @Test
    void auditorAndReaderHaveRolesThatChangeNothing() {
        assertThat(actor("auditor", "demo").role()).isEqualTo(Role.AUDITOR);
        assertThat(actor("lezer", "demo").role()).isEqualTo(Role.READER);
    }

    @Test
    void aPartysOwnAccountIsNamedAfterItsKey() {
        assertThat(actor("tennet", "demo"))
                .isEqualTo(new Actor(
                        "tennet", Role.PARTNER, new PartyId(NewIds.of("secretariaat", "tennet", Subject.PARTY))));
    }

    @ParameterizedTest
    @CsvSource({"secretariaat,Demo", "secretariaat,''", "nobody,demo", "SECRETARIAAT,demo", "'',demo"})
    void nobodyElseIsLetIn(String account, String password) {
        assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> actor(account, password));
    }

    private Actor actor(String account, String password) {
        var given = UsernamePasswordAuthenticationToken.unauthenticated(account, password);
        if (signIn.authenticate(given).getPrincipal() instanceof DemoAccount signedIn) {
            return signedIn.actor();
        }
        throw new AssertionError("No demo account signed in");
    }
}
