package nl.routekaart.standalone;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Both sides in one process. */
@SpringBootApplication(scanBasePackages = "nl.routekaart")
public class RoutekaartApplication {}
