"""One module for each thing that MiniStack lacks, each with the AWS page whose behaviour it gives.

They are this project's reading of AWS: they catch a construct that stops doing
what the page asks for, and say nothing about AWS itself.
"""

from . import (
    access_logs_bucket,
    bucket_not_empty,
    bucket_tags,
    certificate_events,
    certificate_in_use,
    certificate_key_algorithm,
    changed_references,
    cloudfront_certificate,
    deletion_protection,
    exports_in_use,
    function_permissions,
    imported_certificate,
    listener_attributes,
    listener_certificate_region,
    listener_certificates,
    listener_conflicts,
    load_balancer_address,
    log_delivery,
    mutual_authentication,
    private_ca,
    private_certificate,
    record_changes,
    role_permissions,
    rule_targets,
    security_group_rules,
    stack_output,
    target_registration,
    trust_store,
    validation_records,
    validation_waits,
)


def apply_all() -> None:
    for addition in (
        access_logs_bucket,
        bucket_not_empty,
        bucket_tags,
        certificate_events,
        certificate_in_use,
        certificate_key_algorithm,
        changed_references,
        cloudfront_certificate,
        deletion_protection,
        exports_in_use,
        function_permissions,
        imported_certificate,
        listener_attributes,
        listener_certificates,
        listener_certificate_region,
        listener_conflicts,
        load_balancer_address,
        log_delivery,
        mutual_authentication,
        private_ca,
        private_certificate,
        record_changes,
        role_permissions,
        rule_targets,
        security_group_rules,
        stack_output,
        target_registration,
        trust_store,
        validation_records,
        validation_waits,
    ):
        addition.apply()
