package dev.rapport.platform.custom;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Fields that organisations add. */
@ConfigMapping(prefix = "rapport.custom-fields")
interface CustomFieldsConfig {
    /** Most fields that an organisation may add to one object; as many as Salesforce's Enterprise Edition has. */
    @WithDefault("500")
    int mostPerObject();

    /** After how long a change of fields made on another replica is known here. */
    @WithDefault("1S")
    Duration refresh();
}
