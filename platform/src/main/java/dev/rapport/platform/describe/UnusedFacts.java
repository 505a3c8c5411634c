package dev.rapport.platform.describe;

import org.jspecify.annotations.Nullable;

/**
 * What Salesforce tells of a field and is the same for all of ours: no formulas, masks, dependent or filtered lookups,
 * encryption or geography. Clients read these keys without asking whether they are there.
 */
public record UnusedFacts(
        @Nullable String calculatedFormula,
        @Nullable String compoundFieldName,
        @Nullable String controllerName,
        @Nullable String defaultValueFormula,
        @Nullable String filteredLookupInfo,
        @Nullable String mask,
        @Nullable String maskType,
        @Nullable String referenceTargetField,
        @Nullable Integer relationshipOrder,
        boolean autoNumber,
        boolean calculated,
        boolean cascadeDelete,
        boolean caseSensitive,
        boolean dependentPicklist,
        boolean deprecatedAndHidden,
        boolean displayLocationInDecimal,
        boolean encrypted,
        boolean highScaleNumber,
        boolean htmlFormatted,
        boolean queryByDistance,
        boolean restrictedDelete,
        boolean searchPrefilterable,
        boolean writeRequiresMasterRead) {
    static final UnusedFacts ALL = new UnusedFacts(
            null, null, null, null, null, null, null, null, null, false, false, false, false, false, false, false,
            false, false, false, false, false, false, false);
}
