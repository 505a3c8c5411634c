package dev.rapport.gateway.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The installation's document, merged once at start-up. */
@Singleton
class MergedDocument {
    /** The gateway first: where it and a service have a path, clients reach the gateway's. */
    private static final List<String> APPLICATIONS =
            List.of("gateway", "lead-service", "content-service", "feedback-service");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] json;
    private final byte[] yaml;

    MergedDocument() throws IOException {
        ObjectNode merged = DocumentMerger.merge(read("/openapi/frame.json"), published());
        json = JSON.writeValueAsBytes(merged);
        yaml = new YAMLMapper().writeValueAsBytes(merged);
    }

    byte[] json() {
        return json;
    }

    byte[] yaml() {
        return yaml;
    }

    /** Documents of the applications, as {@code docs/api/<short name>.openapi.json}. */
    private static List<PublishedDocument> published() {
        List<PublishedDocument> documents = new ArrayList<>();
        for (String application : APPLICATIONS) {
            String file = "/openapi/" + application.replace("-service", "") + ".openapi.json";
            if (MergedDocument.class.getResource(file) != null) {
                documents.add(new PublishedDocument(application, read(file)));
            }
        }
        return documents;
    }

    private static ObjectNode read(String resource) {
        try (InputStream in = MergedDocument.class.getResourceAsStream(resource)) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
