package nl.routekaart.version;

import java.util.List;
import nl.routekaart.cabinet.CaretakerCheck;
import nl.routekaart.consent.RouteChange;
import nl.routekaart.item.Cluster;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.Theme;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.Undisclosable;
import nl.routekaart.kernel.Unmet;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventName;
import org.jspecify.annotations.Nullable;

/** What happened to a roadmap version. */
public sealed interface VersionEvent extends DomainEvent {

    /** The roadmap was frozen: the version is exactly what was recorded before the position of this event. */
    @EventName(name = "version.frozen")
    record Frozen(VersionName name, @Nullable String remark) implements VersionEvent {}

    @EventName(name = "version.drafted")
    record Drafted(VersionName name, @Nullable String remark) implements VersionEvent {}

    /** An empty list leaves nothing out. */
    @EventName(name = "version.scoped")
    record Scoped(
            List<Theme> themes,
            List<Cluster> clusters,
            List<ItemKind> kinds,
            @Nullable EdtfDate horizon,
            @Nullable String edition)
            implements VersionEvent {}

    @EventName(name = "version.judged")
    record Judged(Judgement judgement) implements VersionEvent {}

    /**
     * What was frozen last was sealed.
     *
     * @param fingerprint the SHA-256 of the signed payload
     * @param jws the manifest exactly as it was signed
     * @param checkpoint the signed checkpoint of the log that it carries
     */
    @EventName(name = "version.sealed")
    record Sealed(Fingerprint fingerprint, String jws, String checkpoint) implements VersionEvent {}

    @EventName(name = "version.sent-for-consent")
    record SentForConsent(Fingerprint fingerprint) implements VersionEvent {}

    @EventName(name = "version.returned")
    record Returned(VersionStatus from) implements VersionEvent {}

    @EventName(name = "version.offered")
    record Offered(Offering offering) implements VersionEvent {}

    @EventName(name = "version.published", revision = 2)
    record Published(Issue issue) implements VersionEvent {}

    /**
     * A source tells that it was published elsewhere; nothing was published here.
     *
     * @param unmet what was still open: each of them a departure
     */
    @EventName(name = "version.publication-recorded")
    record PublicationRecorded(List<Unmet> unmet) implements VersionEvent {}

    @EventName(name = "version.superseded")
    record Superseded(VersionId by) implements VersionEvent {}

    @EventName(name = "version.erratum-named")
    record ErratumNamed(VersionId erratum) implements VersionEvent {}

    @EventName(name = "version.undisclosable-answered")
    record UndisclosableAnswered(Undisclosable answer) implements VersionEvent {}

    /** {@code item} is absent when the version was judged as a whole. */
    @EventName(name = "version.caretaker-checked")
    record CaretakerChecked(@Nullable ItemId item, CaretakerCheck check) implements VersionEvent {}

    /** This case departs from the route of sign-offs; the reason stands with the event. */
    @EventName(name = "version.route-adapted")
    record RouteAdapted(String signOff, RouteChange change) implements VersionEvent {}

    @EventName(name = "version.put-before")
    record PutBefore(nl.routekaart.kernel.PutBefore putBefore) implements VersionEvent {}

    /** What these items told of as observations is told by the version itself from here on. */
    @EventName(name = "version.observations-replaced")
    record ObservationsReplaced(List<ItemId> items) implements VersionEvent {}

    @EventName(name = "version.corrected")
    record Corrected(long corrects) implements VersionEvent {}
}
