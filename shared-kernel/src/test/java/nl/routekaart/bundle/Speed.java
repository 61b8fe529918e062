package nl.routekaart.bundle;

import java.nio.file.*;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.kernel.*;

class Speed {
    public static void main(String[] a) throws Exception {
        LogScene s = LogScene.whole();
        int n = Integer.parseInt(a[0]);
        for (int i = 0; i < n / 20; i++) {
            var id = Uuid5.of("speed", "" + i);
            s.item(id, "Een mijlpaal met een gewone titel " + i);
            for (int j = 1; j < 20; j++) {
                s.add(
                        Subject.ITEM,
                        id,
                        new ItemEvent.Rescheduled(
                                null, new PlannedDate(EdtfDate.parse("203" + j % 10), null, null), null));
            }
        }
        Path f = Files.createTempDirectory("speed");
        s.write(f);
        long size = Files.size(f.resolve(BundleFile.EVENTS));
        for (int k = 0; k < 4; k++) {
            long t = System.nanoTime();
            var v = BundleVerification.of(f, BundleTrust.NONE);
            double sec = (System.nanoTime() - t) / 1e9;
            System.out.printf(
                    "%s %d events, %d MB, %.2f s, %.0f/s%n",
                    v.findings(),
                    v.counted().events(),
                    size >> 20,
                    sec,
                    v.counted().events() / sec);
        }
    }
}
