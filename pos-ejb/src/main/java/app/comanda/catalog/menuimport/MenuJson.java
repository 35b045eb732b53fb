package app.comanda.catalog.menuimport;

import app.comanda.catalog.menu.Allergen;
import app.comanda.catalog.menu.Diet;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The menu.json of POSPal: an object of categories, each a list of items with {@code name}, {@code price}, and if wanted
 * {@code description}, {@code allergens}, {@code dietary_tags}, {@code generalOptions} (each a {@code name} and a
 * {@code priceChange} or {@code price}; none where {@code hasGeneralOptions} is false) and {@code steakCookingOptions}.
 * An item may have every column of a menu file as a field too, which then counts. Other fields are passed over.
 */
final class MenuJson {

    private static final String OPTIONS = "generalOptions";

    /** Its names for what a regulation calls otherwise. */
    private static final Map<String, String> ALIASES = Map.of(
            "dairy", MenuFile.name(Allergen.MILK),
            "soy", MenuFile.name(Allergen.SOYA),
            "shellfish", MenuFile.name(Allergen.CRUSTACEANS),
            "dairy_free", MenuFile.name(Diet.LACTOSE_FREE));

    private static final JsonMapper MAPPER = JsonMapper.builder()
            // of two categories of one name the first would be lost
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private MenuJson() {}

    static boolean isOne(String text) {
        return text.stripLeading().startsWith("{");
    }

    /** @throws ImportRefused when it is not such a file */
    static List<MenuTable.Line> read(String text) {
        List<MenuTable.Line> lines = new ArrayList<>();
        tree(text).properties().forEach(category -> {
            if (!category.getValue().isArray()) {
                throw new ImportRefused(
                        lines.size() + 1, category.getKey(), "This is no list of items. Give each category a list.");
            }
            for (JsonNode item : category.getValue()) {
                lines.add(new MenuTable.Line(lines.size() + 1, cells(category.getKey(), item)));
            }
        });
        if (lines.isEmpty()) {
            throw new ImportRefused(1, "", "The file has no items.");
        }
        return lines;
    }

    static String write(List<WrittenItem> items) {
        Map<String, List<Map<String, Object>>> menu = new LinkedHashMap<>();
        int number = 0;
        for (WrittenItem item : items) {
            menu.computeIfAbsent(item.cell(MenuColumn.CATEGORY), fresh -> new ArrayList<>())
                    .add(fields(++number, item));
        }
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(menu);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> fields(int number, WrittenItem item) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", number);
        for (MenuColumn column : MenuColumn.values()) {
            switch (column) {
                case CATEGORY -> {}
                case PRICE, COST -> fields.put(column.header(), new BigDecimal(item.cell(column)));
                case AVAILABLE -> fields.put(column.header(), item.cell(column).equals("yes"));
                case TAX, ALLERGENS -> fields.put(column.header(), WrittenNames.parse(item.cell(column)));
                case DIETS -> fields.put("dietary_tags", WrittenNames.parse(item.cell(column)));
                case SKU, NAME, DESCRIPTION, BARCODE, MODIFIERS -> fields.put(column.header(), item.cell(column));
            }
        }
        List<Map<String, Object>> options = item.groups().stream()
                .flatMap(group -> group.modifiers().stream())
                .map(modifier -> Map.<String, Object>of(
                        "name",
                        modifier.name(),
                        "priceChange",
                        new BigDecimal(WrittenPrice.format(modifier.price(), item.money()))))
                .toList();
        fields.put("hasGeneralOptions", !options.isEmpty());
        fields.put(OPTIONS, options);
        return fields;
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw new ImportRefused(
                    1,
                    "",
                    "The file is not in JSON, or names something twice: line %d, character %d."
                            .formatted(place.getLineNr(), place.getColumnNr()));
        }
    }

    private static Map<MenuColumn, String> cells(String category, JsonNode item) {
        Map<MenuColumn, String> cells = new EnumMap<>(MenuColumn.class);
        cells.put(MenuColumn.CATEGORY, category.strip());
        told(item, "dietary_tags").ifPresent(tags -> cells.put(MenuColumn.DIETS, knownDiets(tags)));
        options(item).ifPresent(options -> cells.put(MenuColumn.MODIFIERS, options));
        for (MenuColumn column : MenuColumn.values()) {
            if (column != MenuColumn.CATEGORY) {
                told(item, column.header()).ifPresent(field -> cells.put(column, text(field)));
            }
        }
        told(item, MenuColumn.ALLERGENS.header())
                .filter(JsonNode::isArray)
                .ifPresent(names -> cells.put(MenuColumn.ALLERGENS, WrittenNames.format(usual(names))));
        return cells;
    }

    private static Optional<JsonNode> told(JsonNode item, String field) {
        return Optional.of(item.path(field)).filter(node -> !node.isMissingNode() && !node.isNull());
    }

    private static String text(JsonNode field) {
        if (field.isArray()) {
            return WrittenNames.format(texts(field).toList());
        }
        return field.isNumber()
                ? field.decimalValue().toPlainString()
                : field.isValueNode() ? field.asText().strip() : field.toString();
    }

    private static Stream<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .map(String::strip);
    }

    /** Tags say other things too, such as popular; an allergen that nobody knows is a fault, a tag is not. */
    private static String knownDiets(JsonNode tags) {
        List<String> known = Arrays.stream(Diet.values()).map(MenuFile::name).toList();
        return WrittenNames.format(usual(tags).stream().filter(known::contains).toList());
    }

    /** In lower case, and as a menu file names them. */
    private static List<String> usual(JsonNode names) {
        return texts(names)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .map(name -> ALIASES.getOrDefault(name, name))
                .toList();
    }

    /** In {@link ModifierNotation}; empty where the item says nothing of options. */
    private static Optional<String> options(JsonNode item) {
        List<String> groups = new ArrayList<>();
        JsonNode cooking = item.path("steakCookingOptions");
        JsonNode options = item.path(OPTIONS);
        if (!cooking.isEmpty() && item.path("isSteak").asBoolean(true)) {
            groups.add("Cooking[1-1]: "
                    + texts(cooking).map(ModifierNotation::escape).collect(Collectors.joining(" | ")));
        }
        if (!options.isEmpty() && item.path("hasGeneralOptions").asBoolean(true)) {
            groups.add("Options[0-%d]: ".formatted(options.size())
                    + StreamSupport.stream(options.spliterator(), false)
                            .map(MenuJson::option)
                            .collect(Collectors.joining(" | ")));
        }
        return cooking.isArray() || options.isArray() ? Optional.of(String.join("; ", groups)) : Optional.empty();
    }

    private static String option(JsonNode option) {
        String price = told(option, "priceChange")
                .or(() -> told(option, "price"))
                .map(MenuJson::text)
                .orElse("0");
        return ModifierNotation.escape(option.path("name").asText()) + "=" + price;
    }
}
