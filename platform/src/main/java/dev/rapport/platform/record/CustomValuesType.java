package dev.rapport.platform.record;

import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.UserType;
import org.jspecify.annotations.Nullable;

/** {@link CustomValues} as {@code jsonb}; null where there are none. */
final class CustomValuesType implements UserType<CustomValues> {
    @Override
    public int getSqlType() {
        return Types.VARCHAR;
    }

    @Override
    public Class<CustomValues> returnedClass() {
        return CustomValues.class;
    }

    @Override
    public @Nullable CustomValues nullSafeGet(ResultSet row, int column, WrapperOptions options) throws SQLException {
        String json = row.getString(column);
        return json == null ? null : CustomValues.parse(json);
    }

    @Override
    public void nullSafeSet(
            PreparedStatement statement, @Nullable CustomValues values, int place, WrapperOptions options)
            throws SQLException {
        // Of no type, so that PostgreSQL takes it for what the column is.
        statement.setObject(place, values == null || values.isEmpty() ? null : values.json(), Types.OTHER);
    }

    @Override
    public boolean equals(@Nullable CustomValues a, @Nullable CustomValues b) {
        return Objects.equals(a, b);
    }

    @Override
    public int hashCode(CustomValues values) {
        return values.hashCode();
    }

    @Override
    public CustomValues deepCopy(CustomValues values) {
        return values;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public Serializable disassemble(CustomValues values) {
        return values.json();
    }

    @Override
    public CustomValues assemble(Serializable cached, Object owner) {
        return CustomValues.parse((String) cached);
    }
}
