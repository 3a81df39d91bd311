package io.countersign.empty;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The least a Vaadin application can be. */
@SpringBootApplication
public class EmptyApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(EmptyApplication.class, arguments);
    }

    /** One page with one word. */
    @Route("signin")
    public static class Page extends Span {

        public Page() {
            super("Empty");
        }
    }
}
