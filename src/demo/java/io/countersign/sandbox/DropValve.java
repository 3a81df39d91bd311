package io.countersign.sandbox;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Closes a connection without a byte of an answer, which only the server itself can do. */
public class DropValve extends ValveBase {

    private static final String DROP = "sandbox-drop";

    public DropValve() {
        super(true);
    }

    public static void drop(ServletRequest request) {
        request.setAttribute(DROP, true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (request.getAttribute(DROP) != null) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
    }
}
