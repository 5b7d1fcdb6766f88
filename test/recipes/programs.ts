/** Programs as the guide assumes them: each reads the URL and prints the body. */
export const PROGRAMS: Readonly<Record<string, string>> = {
  'app.js': `
    require('node:https').get(process.env.SERVER, (response) => response.pipe(process.stdout))
      .on('error', (error) => { console.error(error); process.exitCode = 1; });
  `,
  'app.py': `
import os, urllib.request
print(urllib.request.urlopen(os.environ["SERVER"]).read().decode())
`,
  'App.java': `
    import java.net.URI;
    import java.net.http.*;
    class App {
      public static void main(String[] args) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(System.getenv("SERVER"))).build();
        System.out.println(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
      }
    }
  `,
  'app.go': `
    package main
    import ("fmt"; "io"; "net/http"; "os")
    func main() {
      response, err := http.Get(os.Getenv("SERVER"))
      if err != nil { fmt.Fprintln(os.Stderr, err); os.Exit(1) }
      body, _ := io.ReadAll(response.Body)
      fmt.Println(string(body))
    }
  `,
};
