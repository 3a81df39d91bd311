package io.countersign;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Countersign as one deployable: the start of the application. */
@SpringBootApplication
public class Application {

    /** Switches the hidden second send of the JDK's HTTP client off before anything else can load it, then starts. */
    public static void main(String[] arguments) {
        System.setProperty("sun.net.http.retryPost", "false");
        SpringApplication.run(Application.class, arguments);
    }
}
