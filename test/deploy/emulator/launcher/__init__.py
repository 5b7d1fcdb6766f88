"""MiniStack with what it lacks of ACM, CloudFront and Elastic Load Balancing."""
