package io.countersign.sandbox.facebook;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers the Graph API's refusals as it does. */
@RestControllerAdvice(
        name = "sandboxFacebookErrors",
        assignableTypes = {GraphApi.class, GraphTokens.class})
class GraphErrors {

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(GraphError error) {
        return ResponseEntity.status(error.status()).body(error.body());
    }
}
