package io.countersign.sandbox.x;

/** The calls of the v2 API, each with what X allows one person in a quarter of an hour. */
enum Call {
    POST("POST", "/2/tweets", 100),
    DELETE("DELETE", "/2/tweets/[0-9]+", 50),
    ME("GET", "/2/users/me", 75),
    TIMELINE("GET", "/2/users/[0-9]+/tweets", 900),
    MENTIONS("GET", "/2/users/[0-9]+/mentions", 300),
    UPLOAD("POST", "/2/media/upload", 500),
    METADATA("POST", "/2/media/metadata", 500),
    OTHER("", "", 900);

    private final String method;
    private final String path;
    private final int limit;

    Call(String method, String path, int limit) {
        this.method = method;
        this.path = path;
        this.limit = limit;
    }

    static Call of(String method, String path) {
        for (Call call : values()) {
            if (call.method.equals(method) && path.matches("/sandbox/x" + call.path)) {
                return call;
            }
        }
        return OTHER;
    }

    int limit(XSettings settings) {
        return this == POST ? settings.postsPerWindow() : limit;
    }
}
