package dev.rapport.feedback.mention;

import dev.rapport.platform.directory.DirectoryUser;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who speaks for us about a claim. What a person is, the directory says; what they may write, the token. */
enum Voice {
    TECHNOLOGY("the CTO, CIO or CISO") {
        @Override
        boolean isOf(DirectoryUser user) {
            return OFFICES.contains(text(user.executiveRole())) && !MARKETERS.equals(user.function());
        }

        @Override
        boolean mayWrite(Caller caller) {
            return caller.has(Role.EXECUTIVE);
        }
    },
    SUPPORT("somebody of support") {
        @Override
        boolean isOf(DirectoryUser user) {
            return "SUPPORT".equals(user.function());
        }

        @Override
        boolean mayWrite(Caller caller) {
            return true;
        }
    },
    SALES("somebody of sales") {
        @Override
        boolean isOf(DirectoryUser user) {
            return "SALES".equals(user.function());
        }

        @Override
        boolean mayWrite(Caller caller) {
            return caller.hasAny(Role.SALES, Role.SALES_HEAD);
        }
    },
    MARKETING("somebody of marketing") {
        @Override
        boolean isOf(DirectoryUser user) {
            return MARKETERS.equals(user.function());
        }

        @Override
        boolean mayWrite(Caller caller) {
            return caller.has(Role.MARKETING);
        }
    };

    static final Set<String> OFFICES = Set.of("CTO", "CIO", "CISO");
    private static final String MARKETERS = "MARKETING";

    private final String words;

    Voice(String words) {
        this.words = words;
    }

    /** As it stands in a sentence. */
    String words() {
        return words;
    }

    abstract boolean isOf(DirectoryUser user);

    /** Whether the roles of the caller's token go with this voice. */
    abstract boolean mayWrite(Caller caller);

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
