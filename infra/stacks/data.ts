import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { AttributeType, Billing, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, type LifecycleRule, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { mailKeys } from '../../shared/contracts/messages/inbox.ts';
import { index } from '../../shared/contracts/tables.ts';
import type { Settings } from '../settings.ts';

export interface Stores {
  jobs: TableV2;
  workspace: TableV2;
  raw: Bucket;
  documents: Bucket;
  search: Bucket;
  mails: Bucket;
}

/** What must survive everything else: two tables and four buckets. */
export class DataStack extends Stack implements Stores {
  readonly jobs: TableV2;
  readonly workspace: TableV2;
  readonly raw: Bucket;
  readonly documents: Bucket;
  readonly search: Bucket;
  readonly mails: Bucket;

  constructor(scope: Construct, id: string, props: StackProps & { settings: Settings }) {
    super(scope, id, props);
    const { retain, rawRetentionDays, recordRetentionDays, mailRetentionDays, inboundDomain } = props.settings;
    this.jobs = this.table('jobs', retain);
    this.workspace = this.table('workspace', retain);
    this.raw = this.bucket('raw', {
      retain: false,
      versioned: false,
      lifecycle: [
        ...['pages', 'quarantine', 'snapshots'].map((folder) => ({
          id: folder,
          prefix: `${folder}/`,
          expiration: Duration.days(rawRetentionDays),
        })),
        // What postings were made of: as long as it is there, they can be normalized again by better rules.
        { id: 'records', prefix: 'records/', expiration: Duration.days(recordRetentionDays) },
      ],
    });
    this.documents = this.bucket('documents', {
      retain,
      versioned: true,
      lifecycle: [
        // A deleted document is gone for good after a week: long enough to mend a mistake, short enough for a promise to erase.
        { id: 'deleted', noncurrentVersionExpiration: Duration.days(7), expiredObjectDeleteMarker: true },
      ],
    });
    // A snapshot can be built again from the jobs table: no versions, nothing retained.
    this.search = this.bucket('search', { retain: false, versioned: false, lifecycle: [] });
    // What was read from a mail stands in the tables; the mail itself is personal and kept only so long that it can be read again.
    this.mails = this.bucket('mails', {
      retain: false,
      versioned: false,
      lifecycle: [{ id: 'mails', expiration: Duration.days(mailRetentionDays) }],
    });
    // What candidates add themselves is told to EventBridge, at no cost. Set on the resource itself: the CDK would bring a function of its own for it.
    const bucket = this.mails.node.defaultChild;
    if (!(bucket instanceof CfnBucket)) throw new TypeError('a bucket is made of a CfnBucket');
    bucket.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    if (inboundDomain !== undefined)
      this.mails.addToResourcePolicy(
        new PolicyStatement({
          sid: 'received',
          principals: [new ServicePrincipal('ses.amazonaws.com')],
          actions: ['s3:PutObject'],
          resources: [this.mails.arnForObjects(`${mailKeys.received}*`)],
          conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
        }),
      );
  }

  private table(name: string, retain: boolean): TableV2 {
    return new TableV2(this, name, {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      globalSecondaryIndexes: [
        {
          indexName: index,
          partitionKey: { name: 'gsi1pk', type: AttributeType.STRING },
          sortKey: { name: 'gsi1sk', type: AttributeType.STRING },
        },
      ],
      billing: Billing.onDemand(),
      // The key that AWS owns: encrypted at rest, and free.
      encryption: TableEncryptionV2.dynamoOwnedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: 'expiresAt',
      deletionProtection: retain,
      removalPolicy: retain ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }

  private bucket(name: string, props: { retain: boolean; versioned: boolean; lifecycle: LifecycleRule[] }): Bucket {
    const bucket = new Bucket(this, name, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      versioned: props.versioned,
      lifecycleRules: [...props.lifecycle, { id: 'broken-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: props.retain ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Only functions of this app read the bucket, and people through links that the API signs and logs. A log bucket would cost more than it tells; who wants one turns on CloudTrail data events.',
    });
    return bucket;
  }
}
