import client.ApiClient;
import client.ApiException;
import client.api.AccountsApi;
import client.model.AccountChange;
import client.model.AccountNew;
import java.net.URI;

/** What a program does by a client that was made of the description. Arguments: the address, a token, a name of its own. */
final class UseClient {
    private UseClient() {}

    public static void main(String[] arguments) throws ApiException {
        var address = URI.create(arguments[0]);
        var token = arguments[1];
        var name = arguments[2];
        var client = new ApiClient();
        client.setScheme(address.getScheme());
        client.setHost(address.getHost());
        client.setPort(address.getPort());
        client.setBasePath("");
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        var accounts = new AccountsApi(client);

        var made = accounts.createAccount(new AccountNew().name(name).clientsSize(42L), null, null);
        var read = accounts.readAccount(made.getId());
        require(name.equals(read.getName()) && read.getClientsSize() == 42, "what was created is read");
        require(read.getOwner() != null && read.getCreatedAt() != null, "references and times are read");

        var changed = accounts.updateAccount(read.getId(), new AccountChange().clientsSize(43L), null);
        require(changed.getClientsSize() == 43 && name.equals(changed.getName()), "what is changed is answered");

        var found = accounts.listAccount("clientsSize == 43 && name == '" + name + "'", null, null, 10, null, true, null, null);
        require(found.getItems().size() == 1 && found.getTotal() == 1, "a condition finds it");
        require(accounts.listAccount(null, "-createdAt", null, 50, null, null, null, null).getItems().size() > 1, "a page is read");

        try {
            accounts.createAccount(new AccountNew().clientsSize(1L), null, null);
            throw new AssertionError("a record without its name was taken");
        } catch (ApiException refused) {
            require(refused.getCode() == 422, "a refusal has its status");
        }
        System.out.println("done " + name);
    }

    private static void require(boolean holds, String what) {
        if (!holds) throw new AssertionError("not so: " + what);
    }
}
