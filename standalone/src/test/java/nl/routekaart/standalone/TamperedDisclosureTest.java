package nl.routekaart.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody changed in the event table what says that an item is confidential: no bundle discloses it for that. */
class TamperedDisclosureTest {

    private static final String BUNDLES = "/api/v1/audit-bundles";
    private static final String DISCLOSED = " where name = 'item.disclosed'";

    @TempDir
    static Path data;

    private static AuditScene scene;
    private static Administrator administrator;

    @BeforeAll
    static void start() throws SQLException {
        scene = AuditScene.start(data);
        scene.stopFollowing();
        administrator = Administrator.of(scene.database());
        administrator.switchOff();
    }

    @AfterAll
    static void stop() throws SQLException {
        administrator.close();
        scene.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_store.event set payload = '{\"disclosure\": 5}'",
                "update event_store.event set payload = '{\"disclosure\": {\"level\": \"openbaar\"}}'",
                "update event_store.event set payload = '{}'",
                "update event_store.event set name = 'item.blessed'",
                "update event_store.event set revision = 99",
                "update event_store.event set metadata = '{\"reason\": 5}'",
                "update event_store.event set subject = 'planet'",
                "update event_store.event set sequence = sequence + 100",
                "delete from event_store.event"
            })
    void aPartnersBundleGoesOnToItsEndWithoutIt(String tampering) throws SQLException {
        Api partner = scene.as("tennet");
        String bundle = partner.post(BUNDLES, "").expect(201).header("Location");
        String before = lines(partner, bundle);
        assertThat(before).doesNotContain(AuditScene.SECRET);
        administrator.run(tampering + DISCLOSED);
        try {
            String after = lines(partner, bundle);

            assertThat(after.lines()).hasSameSizeAs(before.lines().toList());
            assertThat(after).doesNotContain(AuditScene.SECRET);
        } finally {
            administrator.undo();
        }
    }

    private static String lines(Api partner, String bundle) {
        return new String(partner.bytes(bundle + "/events"), StandardCharsets.UTF_8);
    }
}
