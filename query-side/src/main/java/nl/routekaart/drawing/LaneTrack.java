package nl.routekaart.drawing;

import static nl.routekaart.drawing.Canvas.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.routekaart.item.Phase;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Precision;
import org.jspecify.annotations.Nullable;

/** Draws the marks of one lane: where it stands, where it stood before, what happened, and below it what was agreed. */
final class LaneTrack {

    /** From the line of what is reported to the line of what was agreed. */
    static final double AGREED_BELOW = 16;

    private static final double DATE_SIZE = 12;
    private static final double AGREED_SIZE = 10.5;
    /** The width of a sign; a bar that is narrower lies behind it unseen. */
    private static final double SIGN = 14;

    private final Canvas canvas;
    private final Scale scale;
    private final DateMark dates;
    private final Beside words;

    LaneTrack(Canvas canvas, Scale scale, DateMark dates, Beside words) {
        this.canvas = canvas;
        this.scale = scale;
        this.dates = dates;
        this.words = words;
    }

    /**
     * Draws the marks of a lane.
     *
     * @param y the middle line of what is reported
     * @param dateBeside whether to write the date beside its mark
     */
    void draw(Lane lane, double y, boolean dateBeside) {
        List<EdtfDate> ghosts = ghosts(lane);
        List<Box> taken = new ArrayList<>();
        connect(lane, ghosts, y, taken);
        ghosts.forEach(ghost -> taken.add(dates.draw(ghost, y, Look.GHOST)));
        Box happened = happened(lane, y, taken);
        Box stands = stands(lane, y);
        Box mark = stands == null ? happened : stands;
        if (stands != null) {
            taken.add(stands);
        }
        if (dateBeside && mark != null) {
            words.write(lane.dateWords(), y, DATE_SIZE, Colours.TEXT, mark, taken, true);
        }
        agreed(lane, y + AGREED_BELOW);
    }

    /** Draws the dots of what happened, and gives the last one. */
    private @Nullable Box happened(Lane lane, double y, List<Box> taken) {
        Box last = null;
        for (EdtfDate date : lane.happenings()) {
            boolean drawnAsReached = lane.phase() != Phase.OPEN && Objects.equals(date, lane.reached());
            if (!date.isUnknown() && !drawnAsReached) {
                Box dot = Signs.happened(canvas, DateBounds.middle(scale, date), y);
                taken.add(dot);
                last = last == null || dot.x() > last.x() ? dot : last;
            }
        }
        return last;
    }

    /** Earlier dates; of what is no longer open the last plan is one of them. */
    private static List<EdtfDate> ghosts(Lane lane) {
        List<EdtfDate> ghosts = new ArrayList<>(lane.earlier());
        EdtfDate planned = lane.planned();
        if (lane.phase() != Phase.OPEN && planned != null) {
            ghosts.add(planned);
        }
        ghosts.removeIf(ghost -> ghost.precision() == Precision.UNKNOWN);
        return ghosts;
    }

    private void connect(Lane lane, List<EdtfDate> ghosts, double y, List<Box> taken) {
        EdtfDate end = lane.phase() == Phase.OPEN ? lane.planned() : lane.reached();
        List<Double> middles = new ArrayList<>();
        ghosts.forEach(ghost -> middles.add(stand(ghost, y)));
        if (end != null && end.precision() != Precision.UNKNOWN) {
            middles.add(stand(end, y));
        }
        double from = middles.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double to = middles.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (to > from) {
            canvas.shape(
                    "path",
                    "d",
                    "M" + number(from) + " " + number(y) + "H" + number(to),
                    "stroke",
                    Colours.GHOST,
                    "stroke-width",
                    "1.2");
            Box line = new Box(from, y - 0.6, to - from, 1.2);
            canvas.taken(line);
            taken.add(line);
        }
    }

    /** The middle of a mark, or its firm edge if the other end is open. */
    private double stand(EdtfDate date, double y) {
        Box room = dates.room(date, y, Look.PLANNED);
        return switch (date.precision()) {
            case NOT_BEFORE -> room.x();
            case AT_LATEST -> room.right();
            default -> room.x() + room.width() / 2;
        };
    }

    /** Draws where it stands, and gives the room that took; nothing if there is no date to stand at. */
    private @Nullable Box stands(Lane lane, double y) {
        EdtfDate date = lane.phase() == Phase.OPEN ? lane.planned() : lane.reached();
        if (date == null || date.isUnknown()) {
            return null;
        }
        if (lane.phase() == Phase.OPEN) {
            return dates.draw(date, y, Look.PLANNED);
        }
        boolean done = lane.phase() == Phase.DONE;
        Look look = done ? Look.REACHED : Look.ENDED;
        double x = DateBounds.middle(scale, date);
        Box bar = dates.room(date, y, look);
        boolean hidden = date.precision() == Precision.DAY || bar.width() < SIGN;
        if (!hidden) {
            dates.draw(date, y, look);
        }
        Box sign = done ? Signs.reached(canvas, x, y) : Signs.ended(canvas, x, y);
        return hidden ? sign : bar;
    }

    private void agreed(Lane lane, double y) {
        EdtfDate agreed = lane.agreed();
        if (agreed != null && !agreed.isUnknown()) {
            Box mark = dates.draw(agreed, y, Look.AGREED);
            words.write(lane.agreedIn(), y, AGREED_SIZE, Colours.AGREED, mark, List.of(mark), false);
        }
    }
}
