package app.comanda.api.description;

import app.comanda.kernel.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** openapi.yaml as a tree, its references followed. */
final class Document {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode root;

    private Document(JsonNode root) {
        this.root = root;
    }

    static Document read() {
        try {
            return new Document(Json.mapper().readTree(OpenApi.json()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode root() {
        return root;
    }

    JsonNode schemas() {
        return root.at("/components/schemas");
    }

    /** By "GET /orders/{id}". */
    Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry ->
                                operations.put(entry.getKey().toUpperCase() + " " + path.getKey(), entry.getValue())));
        return operations;
    }

    /** The node itself, or what it refers to. */
    JsonNode follow(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = root.at(found.get("$ref").asText().substring(1));
        }
        return found;
    }

    /** The schemas' names that a node leads to, through anything. */
    Set<String> schemasBelow(JsonNode node) {
        Set<String> names = new TreeSet<>();
        collect(node, names);
        return names;
    }

    private void collect(JsonNode node, Set<String> names) {
        String reference = node.path("$ref").asText("");
        if (reference.startsWith("#/components/schemas/")) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            if (!names.add(name)) {
                return;
            }
        }
        if (!reference.isEmpty()) {
            collect(follow(node), names);
        } else {
            node.forEach(child -> collect(child, names));
        }
    }
}
