package io.countersign.publishing.facebook;

import com.restfb.BinaryAttachment;
import com.restfb.DefaultWebRequestor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Sends what goes with a file in the form beside it: the library puts it into the address, where long words get lost. */
class FormRequestor extends DefaultWebRequestor {

    @Override
    public Response executePost(Request request) throws IOException {
        return request.getBinaryAttachments().isEmpty() ? super.executePost(request) : form(request);
    }

    private Response form(Request request) throws IOException {
        String boundary = UUID.randomUUID().toString();
        byte[] body = body(request, boundary);
        HttpURLConnection connection =
                openConnection(URI.create(request.getUrl()).toURL());
        try {
            customizeConnection(connection);
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(body.length);
            connection.setRequestProperty("Content-Type", "multipart/form-data; boundary=" + boundary);
            initHeaderAccessToken(connection, request);
            connection.getOutputStream().write(body);
            fillHeaderAndDebugInfo(connection);
            return fetchResponse(connection);
        } finally {
            closeQuietly(connection);
        }
    }

    private static byte[] body(Request request, String boundary) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (String field : request.getParameters().split("&")) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2) {
                head(body, boundary, decoded(parts[0]), "Content-Type: text/plain; charset=UTF-8");
                body.write(decoded(parts[1]).getBytes(StandardCharsets.UTF_8));
                body.write(bytes("\r\n"));
            }
        }
        for (BinaryAttachment file : request.getBinaryAttachments()) {
            String name = file.getFieldName() + "\"; filename=\"" + file.getFilename();
            head(body, boundary, name, "Content-Type: " + file.getContentType());
            try (InputStream data = file.getData()) {
                data.transferTo(body);
            }
            body.write(bytes("\r\n"));
        }
        body.write(bytes("--" + boundary + "--\r\n"));
        return body.toByteArray();
    }

    private static void head(ByteArrayOutputStream body, String boundary, String name, String type) throws IOException {
        body.write(bytes(
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n" + type + "\r\n\r\n"));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
