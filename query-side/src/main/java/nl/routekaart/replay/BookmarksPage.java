package nl.routekaart.replay;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.message.EventJson;
import nl.routekaart.page.LocalAddress;
import nl.routekaart.read.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms by which an auditor keeps and deletes notes. Each leads back to the page that it stood on. */
@Controller
class BookmarksPage {

    private final Bookmarks bookmarks;
    private final ReplayQueries queries;

    BookmarksPage(Bookmarks bookmarks, ReplayQueries queries) {
        this.bookmarks = bookmarks;
        this.queries = queries;
    }

    @PostMapping(path = "/replays/bookmarks", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> add(
            @RequestParam(defaultValue = "roadmap") String about,
            @RequestParam(defaultValue = "0") String position,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String back) {
        String account = Auditors.present();
        Map<String, Object> form = Map.of(
                "about",
                about,
                "position",
                position.matches("\\d{1,18}") ? Long.parseLong(position) : 0,
                "note",
                note.replace("\r\n", "\n").strip());
        bookmarks.add(account, BookmarkBody.read(EventJson.mapper().writeValueAsBytes(form), queries.seen()));
        return to(back);
    }

    @PostMapping("/replays/bookmarks/{id}/deletions")
    ResponseEntity<Void> delete(@PathVariable String id, @RequestParam(defaultValue = "") String back) {
        String account = Auditors.present();
        for (UUID bookmark : Ids.read(id).stream().toList()) {
            bookmarks.delete(account, bookmark);
        }
        return to(back);
    }

    private static ResponseEntity<Void> to(String back) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(LocalAddress.of(back, "/replays")))
                .build();
    }
}
