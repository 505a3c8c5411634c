package dev.rapport.content.asset;

import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class ContentAssetRepository extends RecordRepository<ContentAsset> {}
