package nl.routekaart.publication.form;

import static nl.routekaart.publication.form.OptionalMember.put;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.canonical.CanonicalJson;
import nl.routekaart.history.Difference;
import nl.routekaart.kernel.Word;
import nl.routekaart.publication.Changes;
import nl.routekaart.publication.Leaving;
import nl.routekaart.publication.LeftOut;
import nl.routekaart.publication.Passage;
import nl.routekaart.publication.Prose;
import nl.routekaart.publication.PublicationContent;
import nl.routekaart.publication.PublishedVersion;
import nl.routekaart.publication.Reissue;
import nl.routekaart.publication.Renderer;
import nl.routekaart.publication.Seal;
import nl.routekaart.publication.Section;
import nl.routekaart.publication.SignOff;
import nl.routekaart.rule.Category;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import nl.routekaart.seal.SealedFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A publication as canonical JSON: values as the register has them, each with words for people beside it. */
final class JsonForm {

    /** The shape; it gets a new number when something in it changes its meaning. */
    static final String SHAPE = "routekaart-publication/1";

    private static final Rule WITHOUT_KEYS = new Rule("publication-without-keys", Category.BUSY);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Told told;
    private final PublicationContent content;
    private final Words words;

    private JsonForm(Told told) {
        this.told = told;
        this.content = told.content();
        this.words = told.words();
    }

    /**
     * A sealed publication is the file that {@code verify} checks, with the publication as what it is about.
     *
     * @throws RefusedException {@code publication-without-keys} if it is sealed and there are no keys to sign its file with
     */
    static byte[] write(Told told) {
        ObjectNode publication = new JsonForm(told).publication();
        Seal seal = told.content().seal();
        if (seal == null) {
            return CanonicalJson.bytes(publication);
        }
        Function<ObjectNode, SealedFile> file = seal.file();
        if (file == null) {
            throw new RefusedException(Refusal.of(WITHOUT_KEYS));
        }
        return file.apply(publication).bytes();
    }

    private ObjectNode publication() {
        ObjectNode json = JSON.objectNode()
                .put("shape", SHAPE)
                .put("title", told.title())
                .put("edition", content.edition().word())
                .put("language", words.language().word())
                .put("issue", content.issue());
        json.set("version", version());
        json.set("summary", summary());
        Prose prose = content.prose();
        if (prose != null) {
            json.set("prose", prose(prose));
        }
        json.set("items", items());
        json.set("dependencies", RegisterJson.subjects(content.dependencies()));
        json.set("figures", RegisterJson.subjects(content.figures()));
        ObjectNode names = json.putObject("names");
        content.names().forEach((id, name) -> names.put(id.toString(), name));
        Changes changes = content.changes();
        if (changes != null) {
            json.set("changes", changes(changes));
        }
        json.set("signOffs", signOffs(content.signOffs()));
        Reissue reissue = content.reissue();
        if (reissue != null) {
            json.set("reissue", reissue(reissue));
        }
        json.set("leftOut", leftOut());
        Seal seal = content.seal();
        if (seal != null) {
            json.set("seal", seal(seal));
        }
        return json;
    }

    private ObjectNode version() {
        PublishedVersion version = content.version();
        return put(
                JSON.objectNode()
                        .put("id", version.id().toString())
                        .put("name", version.name())
                        .put("cut", version.cut())
                        .put("frozenOn", version.frozenOn().text())
                        .put("recordedAt", version.recordedAt().toString()),
                "remark",
                version.remark());
    }

    private ObjectNode summary() {
        ObjectNode summary = JSON.objectNode().put("items", content.items().size());
        for (Section section : Section.values()) {
            summary.put(section.word(), content.in(section).count());
        }
        summary.put("dependencies", content.dependencies().size())
                .put("figures", content.figures().size());
        ArrayNode sentences = summary.putArray("words");
        Summary.sentences(told).forEach(sentences::add);
        return summary;
    }

    private static ArrayNode prose(Prose prose) {
        ArrayNode passages = JSON.arrayNode();
        for (Passage passage : prose.passages()) {
            ArrayNode cites = passages.addObject()
                    .put("key", passage.key())
                    .put("heading", passage.heading())
                    .put("text", passage.text())
                    .putArray("cites");
            passage.cites().forEach(item -> cites.add(item.toString()));
        }
        return passages;
    }

    private ArrayNode items() {
        ArrayNode items = JSON.arrayNode();
        for (ItemRow row : told.rows()) {
            SubjectView view = row.item().view();
            ObjectNode json = RegisterJson.subject(view);
            ObjectNode inWords = json.putObject("words");
            put(inWords, "kind", row.row().kind());
            put(inWords, "owner", row.row().owner());
            put(inWords, "state", row.row().state());
            put(inWords, "since", row.row().since());
            put(inWords, "planned", row.row().reported());
            put(inWords, "moved", row.row().moved());
            put(inWords, "way", row.row().way());
            put(inWords, "why", row.row().why());
            put(inWords, "certainty", row.row().certainty());
            put(inWords, "departure", row.row().departure());
            json.put("section", Section.of(row.item().kind()).word());
            if (!row.item().withheld().isEmpty()) {
                ArrayNode withheld = json.putArray("withheld");
                row.item()
                        .withheld()
                        .forEach((field, disclosure) -> put(
                                withheld.addObject()
                                        .put("field", field)
                                        .put("level", disclosure.level().word()),
                                "ground",
                                disclosure.ground()));
            }
            items.add(json);
        }
        return items;
    }

    private ObjectNode changes(Changes changes) {
        ObjectNode json = JSON.objectNode().put("since", changes.since());
        ArrayNode differences = json.putArray("differences");
        for (Difference difference : changes.differences()) {
            ObjectNode one = differences
                    .addObject()
                    .put("subject", difference.subject().word())
                    .put("id", difference.id().toString())
                    .put("title", difference.title())
                    .put("field", difference.field())
                    .put("kind", difference.kind().name().toLowerCase(Locale.ROOT));
            FieldView before = difference.before();
            FieldView after = difference.after();
            if (before != null) {
                one.set("before", RegisterJson.field(before));
            }
            if (after != null) {
                one.set("after", RegisterJson.field(after));
            }
            ArrayNode events = one.putArray("events");
            difference.events().forEach(event -> events.add(RegisterJson.event(event)));
        }
        if (content.renderer() != Renderer.FIRST) {
            json.set("left", left(changes));
            json.put("leftUntold", changes.untold());
        }
        return json;
    }

    private ArrayNode left(Changes changes) {
        ArrayNode left = JSON.arrayNode();
        for (Leaving one : changes.left()) {
            ObjectNode json = left.addObject()
                    .put("id", one.item().toString())
                    .put("title", one.title())
                    .put("how", one.how().word());
            put(json, "kind", word(one.kind()));
            put(json, "planned", one.planned() == null ? null : one.planned().text());
            ArrayNode events = json.putArray("events");
            one.events().forEach(event -> events.add(RegisterJson.event(event)));
            json.putObject("words").put("how", LeavingPart.how(one, words));
        }
        return left;
    }

    private static ObjectNode reissue(Reissue reissue) {
        ObjectNode json = JSON.objectNode().put("before", reissue.before());
        json.set("published", RegisterJson.event(reissue.published()));
        ArrayNode changes = json.putArray("changes");
        for (Reissue.Change change : reissue.changes()) {
            ObjectNode one = changes.addObject().put("field", change.field());
            put(one, "item", change.item());
            put(one, "title", change.title());
            put(one, "before", change.before());
            put(one, "after", change.after());
            ArrayNode events = one.putArray("events");
            change.events().forEach(event -> events.add(RegisterJson.event(event)));
        }
        json.set("signOffs", signOffs(reissue.signOffs()));
        return json;
    }

    private static ArrayNode signOffs(List<SignOff> all) {
        ArrayNode signOffs = JSON.arrayNode();
        for (SignOff signOff : all) {
            ObjectNode json = signOffs.addObject()
                    .put("by", signOff.by())
                    .put("nature", signOff.nature().word())
                    .put("outcome", signOff.outcome().word())
                    .put("on", signOff.on().text());
            put(json, "to", signOff.to() == null ? null : signOff.to().hex());
            put(json, "cabinet", word(signOff.cabinet()));
            put(json, "remark", signOff.remark());
        }
        return signOffs;
    }

    private ArrayNode leftOut() {
        ArrayNode all = JSON.arrayNode();
        for (LeftOut one : content.leftOut()) {
            all.addObject()
                    .put("level", one.level().word())
                    .put("ground", one.ground())
                    .put("items", one.items())
                    .put("fields", one.fields())
                    .put("dependencies", one.dependencies());
        }
        return all;
    }

    private static ObjectNode seal(Seal seal) {
        return JSON.objectNode().put("fingerprint", seal.fingerprint().hex()).put("checkpoint", seal.checkpoint());
    }

    private static @Nullable String word(@Nullable Word word) {
        return word == null ? null : word.word();
    }
}
