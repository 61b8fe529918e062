package nl.routekaart.versions;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import nl.routekaart.answer.FieldView;
import nl.routekaart.item.Adoption;
import nl.routekaart.item.Item;
import nl.routekaart.version.Version;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The versions that were frozen at a point in time, and what follows from them. From {@link
 * Adoption#PUT_BEFORE_STEERING_GROUP} on, adoption is not stated by anyone but follows from the versions that contain
 * the item (design section 2).
 */
public final class FrozenVersions {

    /** Stated ends that hold whatever version contains the item. */
    private static final Set<String> ENDS =
            Set.of(Adoption.WITHDRAWN.word(), Adoption.SPLIT.word(), Adoption.MERGED.word(), Adoption.REPLACED.word());

    private final List<FrozenVersion> inOrder;

    public FrozenVersions(List<FrozenVersion> versions) {
        this.inOrder = versions.stream()
                .sorted(Comparator.comparing(FrozenVersion::position))
                .toList();
    }

    /** Those of which this is known, each by its fields. */
    public static FrozenVersions of(Collection<SortedMap<String, FieldView>> versions) {
        return new FrozenVersions(versions.stream()
                .flatMap(fields -> Optional.ofNullable(fields.get(Version.FROZEN.key())).stream())
                .map(frozen -> new FrozenVersion(
                        frozen.value().asString(), frozen.position(), frozen.effective(), frozen.possiblyEarlier()))
                .toList());
    }

    /** The newest version. */
    public Optional<FrozenVersion> newest() {
        return inOrder.isEmpty() ? Optional.empty() : Optional.of(inOrder.getLast());
    }

    /** Puts the adoption of an item that follows from the versions in the place of a stated one. */
    public void adopt(SortedMap<String, FieldView> fields, long firstPosition, long sequence) {
        FieldView stated = fields.get(Item.ADOPTION.key());
        if (stated != null && ENDS.contains(stated.value().asString())) {
            return;
        }
        inOrder.stream()
                .filter(version -> version.contains(firstPosition))
                .findFirst()
                .ifPresent(version -> fields.put(
                        Item.ADOPTION.key(),
                        new FieldView(
                                JsonNodeFactory.instance.stringNode(Adoption.PUT_BEFORE_STEERING_GROUP.word()),
                                version.effective(),
                                version.possiblyEarlier(),
                                version.position(),
                                sequence,
                                version.name())));
    }
}
