package dev.rapport.content.rating;

/** Where the sellers' ratings of assets are found in the database. */
public final class Ratings {
    /**
     * What stands in a query after {@code with}: a table {@code rating} of organisation, asset, count and sum. A seller's newest
     * rating of an asset counts; nobody rates what they made or answer for themselves; who sells is known by the directory.
     * Binds: the organisation.
     */
    public static final String TABLE = """
            newest as (
              select distinct on (f.content_asset_id, f.author_id) f.org_id, f.content_asset_id, f.rating
              from asset_feedback f
              join directory_user d on d.org_id = f.org_id and d.id = f.author_id and d.function = 'SALES'
              join content_asset rated on rated.org_id = f.org_id and rated.id = f.content_asset_id
                and f.author_id not in (rated.created_by_id, rated.owner_id)
              where f.org_id = ? and f.rating is not null
              order by f.content_asset_id, f.author_id, f.opened_at desc, f.feedback_id desc),
            rating as (
              select org_id, content_asset_id, count(*) as ratings, sum(rating) as rating_sum
              from newest group by org_id, content_asset_id)""";

    private Ratings() {}
}
