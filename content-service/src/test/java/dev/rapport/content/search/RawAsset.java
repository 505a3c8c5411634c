package dev.rapport.content.search;

import dev.rapport.content.asset.AssetScope;
import dev.rapport.content.asset.AssetStatus;
import dev.rapport.content.asset.AssetType;
import dev.rapport.content.asset.MessageType;
import dev.rapport.content.stage.CycleStage;
import dev.rapport.platform.id.RecordId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An asset as it lies in the table, made by chance, and what the rules say of it: without the database's help. */
record RawAsset(
        long id,
        String name,
        String type,
        String status,
        String scope,
        @Nullable String messageType,
        @Nullable String language,
        long owner,
        String stages,
        String personas,
        String industries,
        String products,
        String proof,
        String outcome,
        boolean deleted) {
    static final List<String> WORDS = List.of("alder", "birch", "cedar", "fir", "hazel", "juniper", "larch", "maple");
    private static final List<String> PERSONAS =
            List.of("Fleet manager", "fleet manager", "Buyer", "CFO", "maple Buyer");
    private static final List<String> INDUSTRIES = List.of("Logistics", "Retail", "RETAIL", "Energy");
    private static final List<String> PRODUCTS = List.of("Atlas", "Birch", "Cedar", "Delta", "Echo", "Fox");
    private static final List<String> LANGUAGES = List.of("en", "de", "de-AT", "pt-BR");

    static RawAsset random(Random random, int number) {
        return new RawAsset(
                RecordId.of("a10", 900_000L + number).value(),
                text(random, 2) + " " + number,
                one(random, names(AssetType.values())),
                one(random, names(AssetStatus.values())),
                one(random, names(AssetScope.values())),
                random.nextInt(4) == 0 ? null : one(random, names(MessageType.values())),
                random.nextInt(4) == 0 ? null : one(random, LANGUAGES),
                RecordId.of("005", 1 + random.nextInt(5)).value(),
                some(random, names(CycleStage.values())),
                some(random, PERSONAS),
                some(random, INDUSTRIES),
                some(random, PRODUCTS),
                text(random, 3),
                text(random, 1),
                random.nextInt(10) == 0);
    }

    private static String text(Random random, int words) {
        return IntStream.range(0, words).mapToObj(_ -> one(random, WORDS)).collect(Collectors.joining(", "));
    }

    private static String one(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** From none to three of them, no two of which are one but for case. */
    private static String some(Random random, List<String> values) {
        Set<String> some = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        IntStream.range(0, random.nextInt(4)).forEach(_ -> some.add(one(random, values)));
        return String.join(";", some);
    }

    static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** What counts for a facet, as it is written. */
    List<String> values(Facet facet) {
        return switch (facet) {
            case TYPE -> List.of(type);
            case STATUS -> List.of(status);
            case SCOPE -> List.of(scope);
            case MESSAGE_TYPE -> messageType == null ? List.of() : List.of(messageType);
            case LANGUAGE -> language == null ? List.of() : List.of(language);
            case OWNER -> List.of(new RecordId(owner).toString());
            case STAGE -> list(stages);
            case PERSONA -> list(personas);
            case INDUSTRY -> list(industries);
            case PRODUCT -> list(products);
        };
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(";"));
    }

    boolean has(Facet facet, List<String> chosen) {
        return values(facet).stream().anyMatch(value -> chosen.stream().anyMatch(value::equalsIgnoreCase));
    }

    /** Whether all these words stand somewhere in it. */
    boolean says(List<String> words) {
        String all = String.join(" ", name, proof, outcome, stages, personas, industries, products);
        Set<String> own =
                Stream.of(all.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")).collect(Collectors.toSet());
        return own.containsAll(words);
    }
}
