package io.countersign.sandbox.x;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers the v2 API's refusals as problem JSON. */
@RestControllerAdvice(
        name = "sandboxXApiErrors",
        assignableTypes = {PostsApi.class, MediaApi.class})
class ApiErrors {

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(XProblem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.body());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException unreadable) {
        return refused(XProblem.invalid("The request body is not valid JSON."));
    }
}
