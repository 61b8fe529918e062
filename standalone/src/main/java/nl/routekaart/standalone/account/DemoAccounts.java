package nl.routekaart.standalone.account;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.routekaart.authority.Actor;
import nl.routekaart.authority.Role;
import nl.routekaart.form.NewIds;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;

/**
 * The accounts of {@code demo/accounts.csv}: name, role, and the key of the party that the account acts for. Parties of
 * the demo data were imported by the secretariat, so their ids follow from that account and their keys.
 */
final class DemoAccounts {

    /** The account that imports the demo data. */
    static final String IMPORTING = "secretariaat";

    private final Map<String, Actor> actors;

    private DemoAccounts(Map<String, Actor> actors) {
        this.actors = actors;
    }

    /** @throws IllegalStateException if a row has an unknown role, or an account stands there twice */
    static DemoAccounts read() {
        Map<String, Actor> actors = new LinkedHashMap<>();
        try (Reader file = open();
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(row -> {
                Actor actor = actor(row);
                if (actors.put(actor.account(), actor) != null) {
                    throw new IllegalStateException("Two demo accounts are named " + actor.account());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DemoAccounts(actors);
    }

    /** For whom an account acts, if there is such an account. */
    Optional<Actor> actor(String account) {
        return Optional.ofNullable(actors.get(account));
    }

    private static Actor actor(NamedCsvRecord row) {
        String role = row.getField("role");
        return new Actor(
                row.getField("account"),
                Word.find(Role.class, role).orElseThrow(() -> new IllegalStateException("No role is called " + role)),
                new PartyId(NewIds.of(IMPORTING, row.getField("party"), Subject.PARTY)));
    }

    private static Reader open() {
        return new InputStreamReader(
                Objects.requireNonNull(DemoAccounts.class.getResourceAsStream("/demo/accounts.csv")),
                StandardCharsets.UTF_8);
    }
}
