package bindings

import (
	"fmt"
	"strings"
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsroute53"
	"github.com/aws/jsii-runtime-go"
)

// webStack is what the tests share: a stack in Sydney and a hosted zone that is there already.
func webStack() (awscdk.App, awscdk.Stack, awsroute53.IHostedZone) {
	app := awscdk.NewApp(nil)
	stack := awscdk.NewStack(app, jsii.String("Web"), &awscdk.StackProps{
		Env: &awscdk.Environment{Account: jsii.String("111122223333"), Region: jsii.String("ap-southeast-2")},
	})
	zone := awsroute53.HostedZone_FromHostedZoneAttributes(stack, jsii.String("Zone"), &awsroute53.HostedZoneAttributes{
		ZoneName:     jsii.String("example.com"),
		HostedZoneId: jsii.String("Z0123456789ABCDEFGHIJ"),
	})
	return app, stack, zone
}

// refusal is the text of the panic that a Go user sees; empty when there is none.
func refusal(do func()) (text string) {
	defer func() {
		if reason := recover(); reason != nil {
			text = fmt.Sprint(reason)
		}
	}()
	do()
	return ""
}

func assertContains(t *testing.T, text string, wanted string) {
	t.Helper()
	if !strings.Contains(text, wanted) {
		t.Errorf("%q does not say %q", text, wanted)
	}
}

func assertLacks(t *testing.T, text string, unwanted string) {
	t.Helper()
	if strings.Contains(text, unwanted) {
		t.Errorf("%q says %q", text, unwanted)
	}
}

func assertEqual(t *testing.T, actual string, expected string) {
	t.Helper()
	if actual != expected {
		t.Errorf("got %q, want %q", actual, expected)
	}
}
