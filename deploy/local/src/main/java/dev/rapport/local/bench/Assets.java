package dev.rapport.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Many assets of one organisation, put into the tables by the database itself: the triggers that keep what is searched run
 * as for any other row. Words are drawn with a skew as in texts: some stand in half of all assets, most in few.
 */
final class Assets {
    static final int NUMBER = 200_000;

    /** Stands in the names of 2 % of the assets. */
    static final String WORD = "telematics";

    /** Stands somewhere in half of them. */
    static final String COMMON_WORD = "word1";

    /** Takes the latest asset and version as those to vary. Every fiftieth asset has a file in which some 110 words are written. */
    private static final String ROWS = """
        select setseed(0.42);
        create temp table made as
        select n, t.org_id, t.id + 1000000 + n as id, t.owner_id + n * 7 % 200 as owner_id,
               case when n % 50 = 0 then 'telematics ' else '' end || texts.name as name, texts.proof,
               texts.outcome,
               floor(random() * 1000000)::int as luck
        from (select * from content_asset order by id desc limit 1) t,
             (select n, string_agg(word, ' ') filter (where i <= 5) as name,
                     string_agg(word, ' ') filter (where i between 6 and 25) as proof,
                     string_agg(word, ' ') filter (where i > 25) as outcome
              from (select n, i, 'word' || floor(3000 * power(random(), 3))::int as word
                    from generate_series(1, :assets) as n, generate_series(1, 37) as i) drawn
              group by n) texts;
        create index on made (n);
        insert into content_asset (org_id, id, version, is_deleted, created_date, created_by_id, last_modified_date,
            last_modified_by_id, system_modstamp, owner_id, name, type, status, scope, message_type, language, stages,
            personas, industries, products, proof, outcome)
        select org_id, id, 0, false, now(), owner_id, now(), owner_id, now(), owner_id, name,
               (array['BATTLECARD', 'CASE_STUDY', 'DEMO', 'DECK', 'DATASHEET', 'EMAIL_TEMPLATE', 'PLAYBOOK', 'VIDEO',
                      'WHITE_PAPER', 'ROI_CALCULATOR'])[1 + luck % 10],
               (array['IDEA', 'DRAFT', 'PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'EXPIRED', 'ARCHIVED'])[1 + luck / 10 % 7],
               (array['MARKET', 'MARKET', 'SEGMENT', 'ACCOUNT'])[1 + luck / 70 % 4],
               (array['FEATURE', 'OUTCOME', 'PROOF', 'STORY', null])[1 + luck / 3 % 5],
               (array['en', 'de', 'fr', 'pt-BR', null])[1 + luck / 7 % 5],
               (array['SQL;SQO', 'MQL', 'INQUIRY;MQL;SAL', 'SQO', 'ADOPT;EXPAND', 'SQL'])[1 + luck / 11 % 6],
               'Persona ' || luck / 13 % 40 || ';Persona ' || 40 + luck / 17 % 40,
               'Industry ' || luck / 19 % 25,
               'Product ' || luck / 23 % 60 || ';Product ' || 60 + luck / 29 % 60, proof, outcome
        from made;
        insert into content_version (org_id, id, version, is_deleted, created_date, created_by_id, last_modified_date,
            last_modified_by_id, system_modstamp, content_asset_id, title, path_on_client, version_number, is_latest,
            content_size, checksum, content_type, file_type, file_extension, content_key, text_status, preview_status,
            extracted_text)
        select m.org_id, t.id + 1000000 + m.n, 0, false, now(), m.owner_id, now(), m.owner_id, now(), m.id, 'Deck ' || m.n,
               'deck.txt', 1, true, 1, t.checksum, t.content_type, t.file_type, t.file_extension, t.content_key, 'DONE',
               'NONE', (select string_agg(concat_ws(' ', name, proof, outcome), ' ')
                        from made other where other.n between m.n - 3 and m.n - 1)
        from made m, (select * from content_version order by id desc limit 1) t
        where m.n % 50 = 0;
        update content_asset a set latest_version_id = v.id from content_version v
        where v.org_id = a.org_id and v.content_asset_id = a.id;
        drop table made;
        """;

    private Assets() {}

    /** Needs an asset with a version. */
    static void load(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(ROWS.replace(":assets", Integer.toString(NUMBER)));
            statement.execute("vacuum analyze content_asset, content_version, asset_facts, asset_words");
        }
    }
}
