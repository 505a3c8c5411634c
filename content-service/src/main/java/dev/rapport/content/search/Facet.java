package dev.rapport.content.search;

import dev.rapport.content.asset.AssetScope;
import dev.rapport.content.asset.AssetStatus;
import dev.rapport.content.asset.AssetType;
import dev.rapport.content.asset.LanguageTag;
import dev.rapport.content.asset.MessageType;
import dev.rapport.content.stage.CycleStage;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.error.NearestName;
import dev.rapport.platform.id.RecordId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By what assets are narrowed and counted; its name is that of the parameter. V022 knows them by these names. */
enum Facet {
    TYPE("type", AssetType.class),
    STAGE("stage", CycleStage.class),
    PERSONA("persona", null),
    INDUSTRY("industry", null),
    PRODUCT("product", null),
    MESSAGE_TYPE("messageType", MessageType.class),
    LANGUAGE("language", null) {
        @Override
        String read(String value) {
            return Objects.requireNonNull(LanguageTag.canonical(value));
        }
    },
    OWNER("owner", null) {
        @Override
        String read(String value) {
            return Long.toString(RecordId.parse(value).value());
        }

        @Override
        String shown(String value) {
            return new RecordId(Long.parseLong(value)).toString();
        }
    },
    STATUS("status", AssetStatus.class),
    SCOPE("scope", AssetScope.class);

    private final String parameter;
    private final @Nullable Class<? extends Enum<?>> values;

    /** @param values null if it takes any text */
    Facet(String parameter, @Nullable Class<? extends Enum<?>> values) {
        this.parameter = parameter;
        this.values = values;
    }

    static Optional<Facet> find(String parameter) {
        return Arrays.stream(values())
                .filter(facet -> facet.parameter.equals(parameter))
                .findFirst();
    }

    String parameter() {
        return parameter;
    }

    /** A value as the database has it; refuses one that no asset can have. */
    final String parse(String given) {
        String value = given.strip();
        if (value.isEmpty()) {
            throw new ApiException(ErrorCode.INVALID_PARAMETER, parameter + " has an empty value.", parameter);
        }
        return read(value);
    }

    String read(String value) {
        if (values == null) {
            return value;
        }
        List<String> legal =
                Arrays.stream(values.getEnumConstants()).map(Enum::name).toList();
        String name = value.toUpperCase(Locale.ROOT);
        if (!legal.contains(name)) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER,
                    parameter + " takes one of " + String.join(", ", legal) + ", not '" + value + "'."
                            + NearestName.hint(value, legal),
                    parameter);
        }
        return name;
    }

    /** A value of the database as callers know it. */
    String shown(String value) {
        return value;
    }
}
