package nl.routekaart.benchmarks.harness;

/** One question about speed, with the contenders that answer it. */
public interface Suite {

    /** Its name on the command line. */
    String name();

    /** What is measured and how, for the page. */
    String about();

    /** Measures. */
    Result run(Options options) throws Exception;
}
